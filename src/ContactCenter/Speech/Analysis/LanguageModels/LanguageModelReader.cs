using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Providers;
using ContactCenter.Domain.Analysis.Summaries;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>
/// Has a language model read calls. An answer of another form, or one that must not be shown, is refused and asked for once more; what it may be talked
/// into by the words of a call ends here.
/// </summary>
internal sealed class LanguageModelReader(LanguageModelClient client)
{
    private const int MostTries = 2;

    /// <summary>What servers answer that do not know the form that is asked for.</summary>
    private static readonly ImmutableHashSet<string> Unknown = ["400", "422"];

    /// <exception cref="ProviderException">There is no answer that may be shown.</exception>
    public async Task<LanguageModelReading> ReadAsync(LanguageModelQuestion question, CancellationToken cancellationToken)
    {
        var topics = question.Topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var hasForm = true;
        var fault = "";
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            try
            {
                var messages = LanguageModelPrompt.Of(question, out var excerpt);
                var written = await client.AskAsync(messages, hasForm ? LanguageModelSchema.Of(question.Topics) : null, cancellationToken);
                if (LanguageModelReply.Read(written) is not { } summary)
                    fault = "it is not what was asked for";
                else if (ModelSummaryCheck.FaultOf(summary, question.Conversation, topics) is { } refused)
                    fault = refused;
                else
                    return new(summary, excerpt);
            }
            catch (ProviderException refusal) when (hasForm && refusal.Code is { } code && Unknown.Contains(code))
            {
                (hasForm, fault) = (false, "it does not take the request");
            }
        }

        throw new ProviderException(ProviderFault.Failed, $"What the language model has written was refused: {fault}.");
    }
}

/// <summary>What a language model makes of a call.</summary>
/// <param name="Summary">Checked.</param>
/// <param name="Excerpt">What it was made of.</param>
internal sealed record LanguageModelReading(ModelSummary Summary, CallExcerpt Excerpt);
