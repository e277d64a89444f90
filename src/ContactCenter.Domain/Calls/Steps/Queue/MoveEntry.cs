using ContactCenter.Domain.Calls.Steps.Announcement;

namespace ContactCenter.Domain.Calls.Steps.Queue;

/// <summary>How a person of ours moves a caller to another department, and what becomes of it when the platform refuses.</summary>
internal static class MoveEntry
{
    /// <summary>
    /// The caller is moved into a new room, and the new department's first endpoint is rung, once the caller has been told there of a
    /// recording that they may decline. No leg of before is wanted any more; the one that is talked on is hung up when the caller has
    /// left it, every other at once.
    /// </summary>
    public static Transition Move(this CallContext context, CallCommand.Transfer command)
    {
        if (RefusalOf(context, command) is { } why)
            return context.Refuse(command, why);
        var department = context.Plan.Department(command.Department);
        var fixedThere = context.FixRecording(department);
        var mayDecline = fixedThere.MayDecline(department);
        CallState there = mayDecline ? new Announcing(department.Name) : new Waiting(department.Name, Endpoint: 0, Leg: default);
        var moving = context.Call.StartMoveTo(department.Name, there) with { Recording = fixedThere.Call.Recording };
        var leaving = context
            .With(moving)
            .Note($"department {department.Name}")
            .Request(new CallEffect.TransferCaller(moving.Placement.Step))
            .GiveUpAll()
            .WithoutInterestInLegs();
        return (mayDecline ? leaving : leaving.RingFirst(department)).Take(command);
    }

    /// <summary>
    /// The platform has refused for good to move the caller: they are where they were, and whoever was rung for the new department is
    /// not wanted. What was given up there and cannot be had back, a phone that rang, is asked for anew.
    /// </summary>
    public static Transition MoveBack(this CallContext context, MoveOrigin origin)
    {
        var back = context
            .With(context.Call.ReturnTo(origin))
            .WithoutUnreachedSurvey()
            .Note($"not moved to {context.Call.Department}: the call stays as it was");
        // They may have gone into the room only while they were to be moved.
        if (back.Call.Placement.IsInRoom)
            back = back.EnteredRoom();
        foreach (var leg in back.Call.Legs)
            back = origin.Holds(leg.Number) ? back.With(leg with { IsUnwanted = false }) : back.GiveUp(leg);
        var isOnWay = !back.Call.Placement.IsReached;
        var again = isOnWay ? back.Request(new CallEffect.TransferCaller(origin.Step)) : back;
        return again.Step.OnStay(again);
    }

    /// <summary>What is told late of a leg that is over is of no interest either: in the department that the caller left they may be again.</summary>
    private static CallContext WithoutInterestInLegs(this CallContext context) =>
        context.With(context.Call with { Legs = [.. context.Call.Legs.Select(leg => leg with { IsUnwanted = true })] });

    private static string? RefusalOf(CallContext context, CallCommand.Transfer command)
    {
        if (context.Call.Placement.Origin is not null)
            return $"The call is being moved to {context.Call.Department} already.";
        if (!context.Plan.Departments.TryGetValue(command.Department, out var department))
            return $"There is no department {command.Department}.";
        return department.WhyNoCallIsMovedTo(context.Now);
    }
}
