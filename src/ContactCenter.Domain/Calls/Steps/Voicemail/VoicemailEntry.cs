namespace ContactCenter.Domain.Calls.Steps.Voicemail;

/// <summary>How a caller comes to speak a message, and how it is recorded.</summary>
internal static class VoicemailEntry
{
    private static readonly TimeSpan EndOfMessageSilence = TimeSpan.FromSeconds(5);

    /// <summary>The caller is asked to speak a message for the department, by the answer at hand.</summary>
    public static Transition LeaveMessage(this CallContext context, string department, bool closed)
    {
        var message = new VoiceMessage(context.Call.Messages.Length + 1, department, context.Now);
        return context
            .With(context.Call with { Messages = context.Call.Messages.Add(message) })
            .LeadTo(new LeavingMessage(department, closed))
            .Note($"voice message {message.Number} asked for")
            .AnswerStep();
    }

    /// <summary>Asks for the newest message of the call and records it.</summary>
    public static NccoBuilder Record(this NccoBuilder ncco, CallContext context, Prompt prompt, TimeSpan longest) => ncco
        .Say(context, prompt)
        .Add(new RecordAction
        {
            Format = RecordFormat.Wav,
            BeepStart = true,
            EndOnKey = '#',
            EndOnSilence = EndOfMessageSilence,
            TimeOut = longest,
            EventUrl = CallUrls.Recording(context.Call, context.Call.Messages[^1]),
            Transcription = TranscriptionScript.For(context.Plan, context.Call, context.Call.Messages[^1]),
        });
}
