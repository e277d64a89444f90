using System.Globalization;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Scorecards;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>An answer to one question.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Text">The question as it was asked; <c>null</c>: no plan is known that has it.</param>
/// <param name="Kind"><c>yesNo</c>, <c>scale</c> or <c>choice</c>; <c>null</c>: no plan is known that has it.</param>
/// <param name="Levels">How many steps a scale has; <c>null</c>: it is none.</param>
/// <param name="Choices">What there is to choose from; empty: it is no choice.</param>
/// <param name="NotApplicable">Whether it may be said not to apply to the call.</param>
/// <param name="Critical">Whether the answer that is worth nothing makes the mark 0.</param>
/// <param name="Weight">How much it counts; <c>null</c>: no plan is known that has it.</param>
/// <param name="Value"><c>true</c> or <c>false</c>, the number of a step, the text of a choice, or <c>"notApplicable"</c>; <c>null</c>: not answered.</param>
/// <param name="Proposed">What was proposed, in the same way; <c>null</c>: nothing.</param>
/// <param name="Segment">The number of the segment of the transcript that shows it; <c>null</c>: none, or you may not read it.</param>
/// <param name="EarlierSegment">
/// The number of the segment that shows it in a transcript that was written anew since, or that got more recordings; <c>null</c>: none, or you may not read it.
/// </param>
internal sealed record ReviewAnswerResource(
    string Question,
    string? Text,
    string? Kind,
    int? Levels,
    IReadOnlyList<string> Choices,
    bool NotApplicable,
    bool Critical,
    double? Weight,
    JsonElement? Value,
    JsonElement? Proposed,
    int? Segment,
    int? EarlierSegment,
    string? Comment)
{
    /// <param name="answer">Without its words.</param>
    /// <param name="note">Its words.</param>
    /// <param name="question">As it was asked; <c>null</c>: it is not known.</param>
    /// <param name="line">Its line, as far as it may be told.</param>
    public static ReviewAnswerResource Of(ReviewAnswer answer, ReviewNote? note, ScorecardQuestion? question, ToldLine line) => new(
        answer.Question,
        question?.Text,
        question is null ? null : JsonNamingPolicy.CamelCase.ConvertName(question.Kind.ToString()),
        question is { Kind: QuestionKind.Scale } ? question.Levels : null,
        question is { Kind: QuestionKind.Choice } ? [.. question.Choices.Select(choice => choice.Text)] : [],
        question is { NotApplicable: true },
        question is { Critical: true },
        question?.Weight,
        JsonOf(answer.Value, question),
        JsonOf(answer.Proposed, question),
        line == ToldLine.OfTranscript ? note?.Segment : null,
        line == ToldLine.OfEarlier ? note?.Segment : null,
        note?.Comment);

    private static JsonElement? JsonOf(string? word, ScorecardQuestion? question) => word switch
    {
        null => null,
        AnswerWords.Yes or AnswerWords.No when question is not { Kind: QuestionKind.Choice } =>
            JsonSerializer.SerializeToElement(word == AnswerWords.Yes, ReviewJson.Default.Boolean),
        _ when question is { Kind: QuestionKind.Scale } && int.TryParse(word, CultureInfo.InvariantCulture, out var step) =>
            JsonSerializer.SerializeToElement(step, ReviewJson.Default.Int32),
        _ => JsonSerializer.SerializeToElement(word, ReviewJson.Default.String),
    };
}

/// <summary>Which transcript the lines of a review are told of.</summary>
internal enum ToldLine
{
    /// <summary>They are not told.</summary>
    None,

    /// <summary>As it is now.</summary>
    OfTranscript,

    /// <summary>One before it.</summary>
    OfEarlier,
}
