using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Connect;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Voicemail;

namespace ContactCenter.Domain.Calls.Steps.Queue;

/// <summary>How a caller comes to wait for an agent, and an agent to be rung.</summary>
internal static class QueueEntry
{
    /// <summary>The caller is led to a department by the answer at hand.</summary>
    public static Transition EnterDepartment(this CallContext context, string name)
    {
        var department = context.Plan.Department(name);
        var chosen = context.With(context.Call with { Department = department.Name }).Note($"department {department.Name}");
        return department.Hours.IsOpenAt(context.Now) ? chosen.EnterQueue(department, isNew: true) : Closed(chosen, department);
    }

    /// <summary>The caller waits, by the answer at hand, while the first endpoint is rung.</summary>
    /// <param name="isNew">Whether the caller comes to the department now: what is recorded there is fixed, and who may decline is told first.</param>
    public static Transition EnterQueue(this CallContext context, DepartmentModel department, bool isNew)
    {
        if (department.Endpoints.IsEmpty)
            return context.LeadTo(new ChoosingAfterNoAnswer(department.Name, Tries: 0)).Note("nobody to ring").AnswerStep();
        if (department.Bridge == Bridge.Connect)
            return context.Connect(department);
        var entered = isNew ? context.FixRecording(department) : context;
        if (isNew && entered.MayDecline(department))
            return entered.LeadTo(new Announcing(department.Name)).AnswerStep();
        // The state that Ring completes: the answer is the same whoever is rung.
        return entered.LeadTo(new Waiting(department.Name, Endpoint: 0, Leg: default)).RingFirst(department).AnswerStep();
    }

    /// <summary>Rings the first endpoint; from now on the caller waits no longer than may be.</summary>
    public static CallContext RingFirst(this CallContext context, DepartmentModel department) => context
        .Ring(department, position: 0)
        .StartTimer(new CallTimer.LongestWait(context.Call.Placement.Step), department.LongestWait);

    /// <summary>Rings the endpoint at that position; the caller stays where they are.</summary>
    public static CallContext Ring(this CallContext context, DepartmentModel department, int position)
    {
        var leg = new CallLeg(context.Call.NextLeg, department.Name, department.Endpoints[position], context.Now)
        {
            Room = context.Call.Placement.Room,
            Recording = context.ForNewLeg(department),
        };
        return context
            .With(context.Call with { Legs = context.Call.Legs.Add(leg) })
            .With(new Waiting(department.Name, position, leg.Number))
            .Request(new CallEffect.CreateAgentLeg(leg.Number));
    }

    /// <summary>The caller, who is in the room, waits for that leg as if it had just been rung.</summary>
    public static CallContext WaitAgain(this CallContext context, CallLeg leg)
    {
        var department = context.Plan.Department(leg.Department);
        return context
            .With(new Waiting(department.Name, department.Endpoints.IndexOf(leg.Endpoint), leg.Number))
            .StartTimer(new CallTimer.LongestWait(context.Call.Placement.Step), department.LongestWait);
    }

    private static Transition Closed(CallContext context, DepartmentModel department) => department.WhenClosed == WhenClosed.Message
        ? context.LeaveMessage(department.Name, closed: true)
        : context.Note("closed").SayGoodbye(department.ClosedMessage);
}
