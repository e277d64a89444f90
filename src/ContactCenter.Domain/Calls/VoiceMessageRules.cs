using ContactCenter.Domain.Calls.Steps.Survey;

namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about the voice messages of a call.</summary>
internal static class VoiceMessageRules
{
    public static Transition OnRecorded(CallContext context, CallEvent.MessageRecorded recorded)
    {
        var call = context.Call;
        var index = recorded.Number - 1;
        if (index < 0 || index >= call.Messages.Length)
            return context.Ignore($"no voice message {recorded.Number} was asked for");
        var known = call.Messages[index];
        var message = known with
        {
            Url = recorded.Url,
            IsMissing = known.IsMissing && recorded.Url is null,
            StartedAt = recorded.StartedAt,
            EndedAt = recorded.EndedAt,
            Size = recorded.Size,
        };
        if (message == known)
            return context.Decided();
        var kept = context.With(call with { Messages = call.Messages.SetItem(index, message) }).ProveAsked(message);
        if (message.Url != known.Url)
            kept = kept.Import(RecordingOrigin.Of(message), new(message.Url, Id: null, message.StartedAt, message.EndedAt, message.Size));
        return (call.IsOver ? kept.KeepUnfinishedMessages() : kept).Decided();
    }

    /// <summary>What was not reported by now is missing, until it is reported after all.</summary>
    public static Transition OnDue(CallContext context)
    {
        if (!context.Call.IsOver)
            return context.Decided();
        return context.With(context.Call.AwaitedMessages.Aggregate(
            context.Call,
            (call, message) => call with { Messages = call.Messages.SetItem(message.Number - 1, message with { IsMissing = true }) })).Decided();
    }
}
