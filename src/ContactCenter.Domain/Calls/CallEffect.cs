using System.Diagnostics;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// Something to be done because of a transition: data, carried out later by somebody else. What exactly to send is made
/// from the session at that time, and not at all if it is no longer wanted.
/// </summary>
public abstract record CallEffect
{
    private CallEffect()
    {
    }

    /// <summary>One value for each kind: whoever handles effects handles every one.</summary>
    public T Match<T>(
        Func<CreateAgentLeg, T> createAgentLeg,
        Func<TransferCaller, T> transferCaller,
        Func<HangUp, T> hangUp,
        Func<LookUp, T> lookUp,
        Func<AskService, T> askService,
        Func<AnnounceRecording, T> announceRecording,
        Func<RecordLeg, T> recordLeg,
        Func<PlayMusic, T> playMusic,
        Func<StopMusic, T> stopMusic,
        Func<ExpectRecording, T> expectRecording,
        Func<ImportRecording, T> importRecording,
        Func<ImportTranscript, T> importTranscript,
        Func<StartTimer, T> startTimer) => this switch
        {
            CreateAgentLeg effect => createAgentLeg(effect),
            TransferCaller effect => transferCaller(effect),
            HangUp effect => hangUp(effect),
            LookUp effect => lookUp(effect),
            AskService effect => askService(effect),
            AnnounceRecording effect => announceRecording(effect),
            RecordLeg effect => recordLeg(effect),
            PlayMusic effect => playMusic(effect),
            StopMusic effect => stopMusic(effect),
            ExpectRecording effect => expectRecording(effect),
            ImportRecording effect => importRecording(effect),
            ImportTranscript effect => importTranscript(effect),
            StartTimer effect => startTimer(effect),
            _ => throw new UnreachableException(),
        };

    /// <summary>Whether the call, as it is now, still wants it done.</summary>
    internal abstract bool IsWantedBy(CallSession call);

    /// <summary>How the request reads in the timeline.</summary>
    internal abstract string Text(CallSession call);

    /// <summary>Ring the agent of that leg.</summary>
    public sealed record CreateAgentLeg(LegNumber Number) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) =>
            call.Placement.State is Waiting waiting && waiting.Leg == Number && call.Leg(Number) is { Id: null, IsOver: false, IsUnwanted: false };

        internal override string Text(CallSession call) => $"ring {TimelineText.Leg(Number)}: {call.Leg(Number)?.Endpoint.Label}";
    }

    /// <summary>Move the caller to where step <paramref name="Step"/> leads.</summary>
    public sealed record TransferCaller(int Step) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => !call.IsOver && Step == call.Placement.Step && !call.Placement.IsReached;

        internal override string Text(CallSession call) => TimelineText.Invariant($"move caller to step {Step}");
    }

    /// <summary>End a leg.</summary>
    public sealed record HangUp(LegId Leg) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) =>
            Leg == call.CallerLeg ? !call.IsOver : !call.Legs.Any(leg => leg.Id == Leg && leg.IsOver);

        internal override string Text(CallSession call) => $"hang up {TimelineText.Leg(call, Leg)}";
    }

    /// <summary>Ask the calls API how a leg is.</summary>
    public sealed record LookUp(LegId Leg) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => !call.IsSettled;

        internal override string Text(CallSession call) => $"look up {TimelineText.Leg(call, Leg)}";
    }

    /// <summary>Ask the service what step <paramref name="Step"/> wants to know.</summary>
    public sealed record AskService(int Step) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) =>
            !call.IsOver && call.Placement.Step == Step && call.Placement.State is Asking { Outcome: QuestionOutcome.Open };

        internal override string Text(CallSession call) => TimelineText.Invariant($"step {Step}: ask a service");
    }

    /// <summary>Say on a leg that the conversation is going to be recorded.</summary>
    /// <param name="Number">Of the agent's leg that is to be recorded.</param>
    /// <param name="Leg">The caller's or the agent's.</param>
    public sealed record AnnounceRecording(LegNumber Number, LegId Leg) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => RecordingStartRules.WantsAnnouncement(call, Number, Leg);

        internal override string Text(CallSession call) => $"announce the recording to {TimelineText.Leg(call, Leg)}";
    }

    /// <summary>Take the agent's leg to where it is recorded, in the room where it is.</summary>
    public sealed record RecordLeg(LegNumber Number) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => RecordingStartRules.WantsRecording(call, Number);

        internal override string Text(CallSession call) => $"record {TimelineText.Leg(Number)}";
    }

    /// <summary>Play the department's music to the agent, whose caller is away for a moment.</summary>
    public sealed record PlayMusic(LegNumber Number) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) =>
            !call.IsOver && call.Placement.State is EnteringDigits or SubmittingDigits && call.Leg(Number) is { IsOver: false };

        internal override string Text(CallSession call) => $"play music to {TimelineText.Leg(Number)}";
    }

    /// <summary>Play no music to the agent any more: the caller is back.</summary>
    public sealed record StopMusic(LegNumber Number) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) =>
            call.Placement.State is not (EnteringDigits or SubmittingDigits) && call.Leg(Number) is { IsOver: false };

        internal override string Text(CallSession call) => $"stop the music for {TimelineText.Leg(Number)}";
    }

    /// <summary>
    /// Look out for a recording: of a conversation that has begun, or of a voice message that the platform has not told of at the call's end.
    /// </summary>
    public sealed record ExpectRecording(RecordingOrigin Origin) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => true;

        internal override string Text(CallSession call) => $"expect {Origin}";
    }

    /// <summary>Bring in a recording that the platform has made.</summary>
    /// <param name="File">Where it is; its address has <see cref="RecordingRules.LongestUrl"/> characters at most.</param>
    public sealed record ImportRecording(RecordingOrigin Origin, RecordedFile File) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => true;

        internal override string Text(CallSession call) => $"bring in {Origin}";
    }

    /// <summary>Take what the platform has written down of a recording.</summary>
    /// <param name="File">Where it is; its address has <see cref="RecordingRules.LongestUrl"/> characters at most.</param>
    public sealed record ImportTranscript(RecordingOrigin Origin, TranscriptFile File) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => true;

        internal override string Text(CallSession call) => $"read the transcript of {Origin}";
    }

    /// <summary>Report back at that instant.</summary>
    public sealed record StartTimer(CallTimer Timer, DateTimeOffset Due) : CallEffect
    {
        internal override bool IsWantedBy(CallSession call) => Timer.IsWantedBy(call);

        internal override string Text(CallSession call) => "wait";
    }
}
