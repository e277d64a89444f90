using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Calls;

namespace ContactCenter.Domain.Analysis.Channels;

/// <summary>When only one of agent and caller was in the conversation that was recorded on an agent's leg, as far as is known for certain.</summary>
public static class AloneTimes
{
    /// <summary>Seconds that are left out at both ends: the platform tells whole seconds.</summary>
    private const double Edge = 1;

    /// <param name="leg">The agent's, on which the recording was made.</param>
    /// <param name="startedAt">When the recording began.</param>
    /// <returns>In no order; none where somebody else was in the conversation too.</returns>
    public static ImmutableArray<AloneTime> Of(CallSession call, CallLeg leg, DateTimeOffset startedAt)
    {
        var away = call.Sensitive.Select(request => Time(request.LeftAt, request.EndedAt, Speaker.Agent, mayHaveMusic: true));
        return
        [
            .. away
                .Append(Time(call.Caller.EndedAt, leg.EndedAt, Speaker.Agent, mayHaveMusic: !call.Sensitive.IsEmpty))
                .Append(Time(leg.EndedAt, call.Caller.EndedAt, Speaker.Caller, mayHaveMusic: true))
                .OfType<AloneTime>(),
        ];

        AloneTime? Time(DateTimeOffset? from, DateTimeOffset? until, Speaker who, bool mayHaveMusic)
        {
            if (from is not { } begin || until is not { } end || !(leg.JoinedAt <= begin) || IsShared(call, leg, begin, end))
                return null;
            if (who == Speaker.Agent && !IsThere(leg, end))
                return null;
            var time = new AloneTime(Math.Max(0, Seconds(begin) + Edge), Seconds(end) - Edge, who) { MayHaveMusic = mayHaveMusic };
            return time.End > time.Start ? time : null;
        }

        double Seconds(DateTimeOffset at) => (at - startedAt).TotalSeconds;
    }

    private static bool IsThere(CallLeg leg, DateTimeOffset until) => leg.EndedAt is not { } ended || ended >= until;

    private static bool IsShared(CallSession call, CallLeg leg, DateTimeOffset from, DateTimeOffset until) => call.Legs.Any(other =>
        other.Number != leg.Number && other.AnsweredAt is { } answered && answered < until && (other.EndedAt is not { } ended || ended > from));
}
