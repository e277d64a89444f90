namespace ContactCenter.AfterCall.Topics;

/// <summary>How many calls have a topic.</summary>
/// <param name="Topic">Its id, also of one that the plan has no more.</param>
/// <param name="Name">As it was when it was found.</param>
/// <param name="Calls">How many.</param>
/// <param name="Score">The mean score of those that were found by examples, 0 to 1; <c>null</c>: none was.</param>
internal sealed record TopicCount(string Topic, string? Name, int Calls, double? Score);
