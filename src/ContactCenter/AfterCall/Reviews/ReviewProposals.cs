using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.AfterCall.Topics;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Reads what is known of a call for proposals of answers.</summary>
internal sealed class ReviewProposals(AnalysedCalls calls, CallAnalyses analyses, TopicLines topics)
{
    /// <param name="call">The call.</param>
    /// <param name="hasLines">Whether the lines of a topic and of a sentiment that fell are looked for.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<ReviewedTalk> TalkOfAsync(string call, bool hasLines, CancellationToken cancellationToken)
    {
        try
        {
            var facts = (await analyses.FindInClearAsync(call, cancellationToken))?.Facts;
            var talk = facts?.Talk is { } json ? JsonSerializer.Deserialize(json, StoredAnalysisJson.Default.StoredTalk) : null;
            var said = await calls.ReadAsync(call, cancellationToken);
            var shown = hasLines ? said : null;
            // Nothing is made of what a language model has chosen.
            var topic = facts?.Topic is { Source: not Providers.LanguageModel } found ? found : null;
            return new()
            {
                Conversation = said?.Conversation,
                TalkShare = talk?.AgentShare,
                Interruptions = talk?.Agent?.Interruptions,
                SilenceShare = talk is { Silence: { } silence, Duration: > 0 } ? silence / talk.Duration : null,
                IsFalling = facts?.IsFalling,
                FallLine = shown is not null && facts?.IsFalling == true
                    ? SentimentMerge.LowestOfLast(shown.Conversation, [.. (await analyses.OfCallAsync(call, cancellationToken)).Values])
                    : null,
                Topic = topic?.Id,
                HasTopic = topic is not null,
                TopicLine = shown is not null && topic?.Id is { } id ? await topics.FindAsync(shown, id, cancellationToken) : null,
            };
        }
        catch (EncryptionException)
        {
            return new();
        }
    }
}
