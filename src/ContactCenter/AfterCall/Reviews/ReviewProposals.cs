using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Reads what is known of a call for proposals of answers.</summary>
internal sealed class ReviewProposals(AnalysedCalls calls, CallAnalyses analyses)
{
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<ReviewedTalk> TalkOfAsync(string call, CancellationToken cancellationToken)
    {
        try
        {
            var facts = await analyses.FactsOfAsync(call, cancellationToken);
            var talk = facts?.Talk is { } json ? JsonSerializer.Deserialize(json, StoredAnalysisJson.Default.StoredTalk) : null;
            return new()
            {
                Conversation = (await calls.ReadAsync(call, cancellationToken))?.Conversation,
                TalkShare = talk?.AgentShare,
                Interruptions = talk?.Agent?.Interruptions,
                SilenceShare = talk is { Silence: { } silence, Duration: > 0 } ? silence / talk.Duration : null,
                IsFalling = facts?.IsFalling,
                Topic = facts?.Topic?.Id,
                HasTopic = facts?.Topic is { Source: not Providers.LanguageModel },
            };
        }
        catch (EncryptionException)
        {
            return new();
        }
    }
}
