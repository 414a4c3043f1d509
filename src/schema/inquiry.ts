import { z } from "zod";
import { redirectFrom } from "./moves.ts";
import { calendarDate, httpUrl, id, text } from "./text.ts";

/** How a question to a maker ended. */
export const INQUIRY_OUTCOMES = {
  open: "not answered yet",
  answered: "answered in public",
  declined: "the maker does not say",
  "no-answer": "no answer came",
} as const;
export type InquiryOutcome = keyof typeof INQUIRY_OUTCOMES;

const outcomes = Object.keys(INQUIRY_OUTCOMES) as [InquiryOutcome, ...InquiryOutcome[]];

/** `inquiries/<id>.yaml`: a question that was put to a maker in public, and what came of it. */
export const inquirySchema = () =>
  z.strictObject({
    title: text.meta({ description: "The question, as it was asked." }),
    model: id,
    fields: z.array(id).min(1).max(40).meta({ description: "Ids of the fields that the question is about." }),
    asked: calendarDate.meta({ description: "Day on which it was asked." }),
    channel: text.meta({ description: "The public channel: an issue, a discussion, a forum." }),
    url: httpUrl.optional().meta({ description: "Address of the question." }),
    answer: httpUrl.optional().meta({ description: "Address of the answer." }),
    outcome: z.enum(outcomes),
    note: text.optional(),
    ...redirectFrom,
  });
export type Inquiry = z.infer<ReturnType<typeof inquirySchema>>;
