using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Words that say what a call is about.</summary>
/// <param name="Text">As they stand in the transcript.</param>
/// <param name="Place">Where they were said first.</param>
/// <param name="Score">0 to 1: how much they say, the best of a call having the highest.</param>
public sealed record KeyPhrase(string Text, TextPlace Place, double Score);
