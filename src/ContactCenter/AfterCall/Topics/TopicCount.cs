namespace ContactCenter.AfterCall.Topics;

/// <summary>How many calls have a topic.</summary>
/// <param name="Topic">Its id, also of one that the plan has no more.</param>
/// <param name="Name">As it was when it was found.</param>
internal sealed record TopicCount(string Topic, string? Name, int Calls);
