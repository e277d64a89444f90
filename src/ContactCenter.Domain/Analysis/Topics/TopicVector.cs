namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>An example of a topic.</summary>
/// <param name="Topic">Its id; <c>null</c>: of none of the topics.</param>
/// <param name="Language">BCP 47; <c>null</c>: unknown.</param>
/// <param name="Vector">Of the same model as all that it is compared with.</param>
public sealed record TopicVector(string? Topic, string? Language, float[] Vector);

/// <summary>A passage of a call whose topic is looked for.</summary>
/// <param name="Vector">Of the same model as the examples'.</param>
/// <param name="IsEarly">Whether it began in the first minute of the call, in which callers say what they want.</param>
public sealed record PassageVector(float[] Vector, bool IsEarly);
