using ContactCenter.AfterCall.Analyses.Elsewhere;
using ContactCenter.Speech.Analysis;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Looks at calls one after the other. Where vectors cannot be had now it stops, for as long as need be; a call that fails again and again is passed over.
/// </summary>
/// <param name="Place">Where it goes on.</param>
/// <param name="Passed">How many calls it has left behind.</param>
internal sealed record CallWalk(CallPlace Place, int Passed)
{
    /// <summary>So often a call is tried of whose words no vectors are made.</summary>
    private const int MostTries = 3;

    /// <summary>So long it waits for vectors where nobody says when there are some.</summary>
    public static readonly TimeSpan UntilItIsThere = TimeSpan.FromMinutes(1);

    /// <summary>Why it has stopped before the last of them, and for how long; <c>null</c>: it has not.</summary>
    public (string Reason, TimeSpan Wait)? Stop { get; private init; }

    /// <param name="from">Where it begins.</param>
    /// <param name="calls">Those after it, with their places.</param>
    /// <param name="look">Looks at a call; told whether it is the last time that somebody who has no time is waited for.</param>
    public static async Task<CallWalk> GoAsync(CallPlace from, IEnumerable<(string Place, string Call)> calls, Func<string, bool, Task> look)
    {
        var walk = new CallWalk(from, Passed: 0);
        foreach (var (place, call) in calls)
        {
            var tries = walk.Place.Faults + 1;
            try
            {
                await look(call, tries >= ProviderWait.MostAttempts);
            }
            catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Unavailable || tries < MostTries)
            {
                return walk.Stopped(isOfCall: fault.Fault != EmbeddingFault.Unavailable, fault.Message, fault.RetryAfter ?? UntilItIsThere);
            }
            catch (EmbeddingException)
            {
                // It stays as it is.
            }
            catch (ProviderException fault)
            {
                return walk.Stopped(isOfCall: true, fault.Message, ProviderWait.Of(fault, tries));
            }

            walk = new(new CallPlace(place, Faults: 0), walk.Passed + 1);
        }

        return walk;
    }

    private CallWalk Stopped(bool isOfCall, string reason, TimeSpan wait) =>
        new(isOfCall ? Place with { Faults = Place.Faults + 1 } : Place, Passed) { Stop = (reason, wait) };
}
