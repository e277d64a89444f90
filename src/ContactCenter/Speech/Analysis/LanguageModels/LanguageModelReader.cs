using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Providers;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>
/// Has a language model read calls. An answer of another form, or one that must not be shown, is refused and asked for once more; what it may be talked
/// into by the words of a call ends here.
/// </summary>
internal sealed class LanguageModelReader(LanguageModelClient client, LanguageReader languages)
{
    private const int MostTries = 2;

    /// <summary>From here on it is sure in which language something is written.</summary>
    private const double SureFrom = .8;

    /// <summary>What servers answer that do not know the form that is asked for.</summary>
    private static readonly ImmutableHashSet<string> Unknown = ["400", "422"];

    private volatile bool _takesForm = true;

    /// <exception cref="ProviderException">There is no answer that may be shown.</exception>
    public async Task<LanguageModelReading> ReadAsync(LanguageModelQuestion question, CancellationToken cancellationToken)
    {
        var told = question with { Topics = LanguageModelPrompt.Told(question.Topics) };
        var topics = told.Topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var hasForm = _takesForm;
        var fault = "";
        for (var answers = 0; answers < MostTries;)
        {
            try
            {
                var messages = LanguageModelPrompt.Of(told, out var excerpt);
                var written = await client.AskAsync(messages, hasForm ? LanguageModelSchema.Of(told.Topics) : null, cancellationToken);
                answers++;
                _takesForm = hasForm;
                if (LanguageModelReply.Read(written) is not { } summary)
                    fault = "it is not what was asked for";
                else if (FaultOf(summary, told, topics) is { } refused)
                    fault = refused;
                else
                    return new(summary, excerpt) { TopicsLeftOut = question.Topics.Length - told.Topics.Length };
            }
            catch (ProviderException refusal) when (hasForm && refusal.Code is { } code && Unknown.Contains(code))
            {
                // That is no answer; one without the form tells whether it was the form that it does not know.
                hasForm = false;
            }
        }

        throw new ProviderException(ProviderFault.Failed, $"What the language model has written was refused: {fault}.");
    }

    private string? FaultOf(ModelSummary summary, LanguageModelQuestion question, IReadOnlySet<string> topics) =>
        ModelSummaryCheck.FaultOf(summary, question.Conversation, topics)
        ?? (IsInAnotherLanguage(summary, question.Language) ? "it is not in the language of the call" : null);

    /// <summary>Of few words, and of a language that nobody here can tell from others, that is not said.</summary>
    private bool IsInAnotherLanguage(ModelSummary summary, string? language)
    {
        string?[] texts = [.. summary.Bullets, summary.Reason, summary.Outcome, .. summary.FollowUps.Select(each => each.Text)];
        return language is not null
            && LanguageReader.Knows(language)
            && languages.Detect(string.Join(' ', texts.OfType<string>()), [language]) is var (code, score)
            && score >= SureFrom && !LanguageCode.AreSame(code, language);
    }
}

/// <summary>What a language model makes of a call.</summary>
/// <param name="Summary">Checked.</param>
/// <param name="Excerpt">What it was made of.</param>
internal sealed record LanguageModelReading(ModelSummary Summary, CallExcerpt Excerpt)
{
    /// <summary>How many topics at the end of a list that is too long it was not told of.</summary>
    public int TopicsLeftOut { get; init; }
}
