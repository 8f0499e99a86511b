/** How many sentences are still read otherwise than they should be. Only ever taken down; nothing is added to it. */
export const OPEN = {
  sample: { generated: 106, replaced: 3, harmed: 5, hidden: 12 },
  proof: { generatedOfTenThousand: 570, replaced: 369, harmed: 308 },
} as const;

/** By the token put in. */
export const UNNOTICED: Readonly<Record<string, number>> = {
  '30%': 700,
  '5次': 550,
  '3天': 550,
  每: 450,
  扣1分: 52,
  '2分': 469,
  酌情: 600,
  '≥': 600,
};
