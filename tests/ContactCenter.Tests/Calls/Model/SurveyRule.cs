using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Sensitive;
using ContactCenter.Domain.Calls.Steps.Voicemail;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>
/// When a caller is due a survey, from what was delivered and looked up, in the order in which it was judged: an agent's leg
/// that had been answered is over, the caller is still there and not with another agent, and neither we nor the caller had given that
/// up before.
/// </summary>
internal static class SurveyRule
{
    /// <returns>When it fell due; <c>null</c>: it never did.</returns>
    public static DateTimeOffset? DueAt(LegId call, IEnumerable<Judged> facts)
    {
        var agents = new Dictionary<LegNumber, Known>();
        var isAway = false;
        foreach (var judged in facts.Where(judged => judged.Call == call))
        {
            if (IsCallersEnd(call, judged.Fact))
                return null;
            foreach (var agent in Learn(agents, judged.Fact))
            {
                // Who leaves while the caller enters digits outside the conversation is followed by an apology.
                agent.IsGivenUp |= isAway && agent.IsOver;
                if (agent is { WasAnswered: true, IsOver: true, IsGivenUp: false } && !TalksWithAnother(judged.After, agent))
                    return judged.At;
            }

            isAway = judged.After.Placement.State is EnteringDigits or SubmittingDigits;
            if (MoveRule.IsMove(judged))
            {
                foreach (var left in judged.After.Legs.Where(leg => leg.IsUnwanted))
                    Of(agents, left.Number).IsGivenUp = true;
            }

            foreach (var hangUp in judged.Effects.OfType<CallEffect.HangUp>())
                agents.Values.Where(agent => agent.Leg == hangUp.Leg).ToList().ForEach(agent => agent.IsGivenUp = true);
            if (judged.After.EndedBy is not null || judged.After.Placement.State is LeavingMessage or HearingGoodbye)
                return null;
        }

        return null;
    }

    private static bool IsCallersEnd(LegId call, CallEvent fact) => fact switch
    {
        CallEvent.CallerStatus status => status.IsEnd,
        CallEvent.LegLookedUp found => found.Leg == call && found.Fact.HasFlag(LegFacts.Ended),
        CallEvent.CallerNotTransferred failed => failed.IsGone,
        _ => false,
    };

    /// <summary>The caller was led on while nobody could tell that the leg had been answered: what is told late does not break off a talk.</summary>
    private static bool TalksWithAnother(CallSession call, Known agent) => call.Placement.State is InConversation talk && call.Leg(talk.Leg)?.Id != agent.Leg;

    private static List<Known> Learn(Dictionary<LegNumber, Known> agents, CallEvent fact)
    {
        switch (fact)
        {
            case CallEvent.AgentStatus status:
                var agent = Of(agents, status.Number);
                agent.Leg ??= status.Leg;
                if (agent.Leg == status.Leg)
                    agent.Learn(status.Fact);
                return [agent];
            case CallEvent.AgentLegCreated created:
                Of(agents, created.Number).Leg ??= created.Leg;
                return [];
            case CallEvent.AgentLegMissing { Number: var missing }:
                Of(agents, missing).IsGivenUp |= Of(agents, missing).Leg is null;
                return [];
            case CallEvent.AgentLegRefused { Number: var refused }:
                Of(agents, refused).IsGivenUp |= Of(agents, refused).Leg is null;
                return [];
            case CallEvent.LegLookedUp found:
                var known = agents.Values.Where(a => a.Leg == found.Leg).ToList();
                known.ForEach(a => a.Learn(found.Fact));
                return known;
            default:
                return [];
        }
    }

    private static Known Of(Dictionary<LegNumber, Known> agents, LegNumber number) =>
        agents.TryGetValue(number, out var known) ? known : agents[number] = new();

    private sealed class Known
    {
        public LegId? Leg { get; set; }

        public bool WasAnswered { get; private set; }

        public bool IsOver { get; private set; }

        public bool IsGivenUp { get; set; }

        public void Learn(LegFacts fact)
        {
            WasAnswered |= fact.HasFlag(LegFacts.Answered) || fact.HasFlag(LegFacts.Joined);
            IsOver |= fact.HasFlag(LegFacts.Ended);
        }
    }
}
