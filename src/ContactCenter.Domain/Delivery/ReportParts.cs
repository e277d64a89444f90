namespace ContactCenter.Domain.Delivery;

/// <summary>How the call was meant.</summary>
/// <param name="Label"><c>positive</c>, <c>negative</c>, <c>neutral</c> or <c>mixed</c>.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Value">−1 to 1.</param>
public sealed record ReportSentiment(string Label, double Score, double Value);

/// <summary>A thing with a name or a number that was said.</summary>
/// <param name="Type">Such as <c>email</c>.</param>
/// <param name="Text">As it stands in the transcript.</param>
public sealed record ReportEntity(string Type, string Text);

/// <summary>What the caller answered after the conversation.</summary>
/// <param name="Score">The mark of the first question that got one; <c>null</c>: none did.</param>
/// <param name="Answers">One entry a question.</param>
public sealed record ReportSurvey(int? Score, ImmutableArray<ReportAnswer> Answers);

/// <param name="Question">The text of the question.</param>
/// <param name="Score">The mark; <c>null</c>: none, or the answer was spoken.</param>
public sealed record ReportAnswer(string Question, int? Score);

/// <summary>Where the call can be listened to.</summary>
/// <param name="Url">Of the call's page, behind sign-in.</param>
/// <param name="DurationSeconds">Of all its recordings that can be heard.</param>
/// <param name="Redacted">Whether what nobody is to hear is covered in all of them.</param>
public sealed record ReportRecording(Uri Url, double DurationSeconds, bool Redacted);
