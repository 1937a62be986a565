/** What can be found. A room that writes such a thing asks for it to be indexed in the same transaction. */
export const searchedKinds = ['directive', 'document', 'bulletin-item', 'minutes', 'resolution'] as const;

export type SearchedKind = (typeof searchedKinds)[number];
