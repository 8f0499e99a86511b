/** How many sentences are still read otherwise than they should be. Only ever taken down; nothing is added to it. */
export const OPEN = {
  sample: { generated: 0, replaced: 0, harmed: 2, hidden: 1 },
  proof: { generatedOfTenThousand: 570, replaced: 209, harmed: 228 },
} as const;

/** By the token put in. */
export const UNNOTICED: Readonly<Record<string, number>> = {
  '30%': 841,
  '5次': 681,
  '3天': 667,
  每: 357,
  扣1分: 48,
  '2分': 440,
  酌情: 572,
  '≥': 580,
};
