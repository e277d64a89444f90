using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>A thing with a name or a number that was said.</summary>
/// <param name="Type">Such as <c>email</c> or <c>orderNumber</c>, or the name of a list or pattern of the owner's.</param>
/// <param name="Text">As it stands in the transcript; of a redacted kind <c>[card]</c> and the like.</param>
/// <param name="Place">Where.</param>
/// <param name="Score">0 to 1.</param>
public sealed record FoundEntity(string Type, string Text, TextPlace Place, double Score);
