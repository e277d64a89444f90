namespace ContactCenter.AfterCall.Recordings;

/// <summary>What a call tells of a part of it that was recorded.</summary>
/// <param name="Department">Whose recording it is.</param>
/// <param name="Agent">The label of the agent who is heard; <c>null</c>: none is.</param>
/// <param name="StartedAt">When it began, as far as the call knows.</param>
internal sealed record RecordedPart(string? Department, string? Agent, DateTimeOffset StartedAt)
{
    public static RecordedPart Of(CallSession call, RecordingOrigin origin, DateTimeOffset now) => origin.Kind == RecordingKind.Conversation
        ? OfLeg(call, origin.Number, now)
        : OfMessage(call, origin, now);

    private static RecordedPart OfLeg(CallSession call, int number, DateTimeOffset now) => call.Leg(new(number)) is { } leg
        ? new(leg.Department, leg.Endpoint.Label, leg.JoinedAt ?? leg.AnsweredAt ?? now)
        : new(call.Department, Agent: null, now);

    private static RecordedPart OfMessage(CallSession call, RecordingOrigin origin, DateTimeOffset now)
    {
        var message = call.Messages.FirstOrDefault(each => each.Number == origin.Number);
        // A message is about its department; an answer about its question, in the survey of a department.
        var department = origin.Kind == RecordingKind.Message ? message?.About : call.Survey?.Department;
        return new(department ?? call.Department, Agent: null, message?.StartedAt ?? message?.AskedAt ?? now);
    }
}
