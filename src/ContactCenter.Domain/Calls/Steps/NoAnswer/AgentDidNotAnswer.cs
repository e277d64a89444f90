using ContactCenter.Domain.Calls.Steps.Queue;

namespace ContactCenter.Domain.Calls.Steps.NoAnswer;

/// <summary>
/// What happens when the agent does not answer: the department's next endpoint is rung, and the caller is not moved for that;
/// after the last one, or the longest wait, the caller hears an apology and chooses.
/// </summary>
internal static class AgentDidNotAnswer
{
    /// <summary>How often one endpoint is asked for again when no such leg is to be found.</summary>
    private const int MostRequests = 3;

    /// <summary>The leg was busy, refused, not taken, or a machine took it.</summary>
    /// <param name="position">Of the leg's endpoint within the department.</param>
    public static Transition NotAnswered(this CallContext context, CallLeg leg, int position) => context
        .Note($"agent leg {leg.Number} not taken: {(leg.IsMachine ? "machine" : leg.EndReason)}")
        .GiveUp(leg)
        .RingNext(leg.Department, position);

    /// <summary>Nothing was heard of the leg for too long, and a look-up found nobody on it.</summary>
    public static Transition Overdue(this CallContext context, CallLeg leg, int position) => context
        .Note($"agent leg {leg.Number} is overdue")
        .GiveUp(leg)
        .RingNext(leg.Department, position);

    /// <summary>The platform knows of no such leg: its endpoint is rung once more, under a new number.</summary>
    public static Transition RingAgain(this CallContext context, CallLeg leg, int position)
    {
        var requests = context.Call.Legs.Reverse().TakeWhile(other => other.Endpoint == leg.Endpoint && other is { Id: null, IsOver: false }).Count();
        return requests < MostRequests ? context.RingOrApologise(leg.Department, position) : context.RingNext(leg.Department, position);
    }

    /// <summary>The phone that was rung is rung once more, under a new number.</summary>
    public static Transition RingOnceMore(this CallContext context, Waiting waiting) =>
        context.RingOrApologise(waiting.Department, waiting.Endpoint);

    /// <summary>The caller is moved to the apology and chooses there.</summary>
    public static Transition Apologise(this CallContext context, string department) => context
        .TransferTo(new ChoosingAfterNoAnswer(department, Tries: 0))
        .Note("nobody answered")
        .Decided();

    private static Transition RingNext(this CallContext context, string department, int position) =>
        context.RingOrApologise(department, position + 1);

    /// <summary>Who has waited too long is rung nobody else for. Settings that changed since may not have the endpoint any more.</summary>
    private static Transition RingOrApologise(this CallContext context, string name, int position)
    {
        var department = context.Plan.Department(name);
        var next = Math.Max(0, position);
        var isTooLate = context.Call.Placement.State is Waiting { IsTooLong: true } || next >= department.Endpoints.Length;
        return isTooLate ? context.Apologise(name) : context.Ring(department, next).Decided();
    }
}
