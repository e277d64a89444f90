using System.Collections.Immutable;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>
/// A step that one of several makes: they are asked in order, and the next one where one does not know the language or has failed for good. Who has no time
/// is asked again later, and passed over at the last try.
/// </summary>
/// <param name="embedded">Makes it on this machine.</param>
/// <param name="providers">In the order in which they are asked.</param>
/// <param name="find">Finds one of the others.</param>
internal sealed class ProvidedStep(IAnalysisStep embedded, ImmutableArray<AnalysisProvider> providers, Func<AnalysisProvider, IStepProvider> find)
    : IAnalysisStep
{
    public AnalysisStep Step => embedded.Step;

    public IReadOnlyList<string> Columns => embedded.Columns;

    public StepOutcome WhenOff(AnalysedCall call) => embedded.WhenOff(call);

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        var state = StepState.Impossible;
        var facts = embedded.WhenOff(call).Facts;
        foreach (var provider in providers)
        {
            try
            {
                var outcome = await MakeAsync(provider, call, cancellationToken);
                // Nobody else makes what is not to be made of this call.
                if (outcome.State == StepState.Off)
                    return outcome;
                if (outcome.Reason is { } reason)
                    reasons.Add(reason);
                if (outcome.State == StepState.Done)
                    return outcome with { Reason = Joined(reasons) };
                if (outcome.Facts.Count > 0)
                    facts = outcome.Facts;
            }
            catch (ProviderException fault) when (call.IsLastTry || fault.Fault != ProviderFault.Unavailable)
            {
                reasons.Add(fault.Message.TrimEnd('.'));
                state = StepState.Failed;
            }
        }

        return new(state, null, Joined(reasons)) { Facts = facts };
    }

    private static string? Joined(List<string> reasons) => reasons.Count == 0 ? null : string.Join("; ", reasons.Distinct(StringComparer.Ordinal));

    private Task<StepOutcome> MakeAsync(AnalysisProvider provider, AnalysedCall call, CancellationToken cancellationToken) =>
        provider == AnalysisProvider.Embedded ? embedded.RunAsync(call, cancellationToken) : find(provider).RunAsync(call, cancellationToken);
}

/// <summary>Makes one step of the analysis of a call with the help of somebody else.</summary>
internal interface IStepProvider
{
    /// <returns>Done, or impossible with the reason.</returns>
    /// <exception cref="Speech.Analysis.ProviderException">There is no answer.</exception>
    Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken);
}
