using System.Diagnostics;

namespace ContactCenter.Domain.Calls;

/// <summary>What a person or a program asks of a call.</summary>
/// <param name="By">The name of who asks.</param>
/// <param name="Key">Chosen by who asks: under one key it is decided once; <c>null</c>: it is decided each time.</param>
public abstract record CallCommand(string By, string? Key)
{
    /// <summary>Whether the other one asks for the same, whoever it is that asks.</summary>
    public bool AsksSame(CallCommand other) => this == other with { By = By, Key = Key };

    /// <summary>What follows when it was not decided before.</summary>
    internal abstract Transition Decide(CallContext context);

    /// <summary>How it reads in the timeline.</summary>
    internal abstract string Text { get; }

    /// <summary>End the call: every leg is hung up, and the caller is not asked how it was.</summary>
    public sealed record HangUp(string By, string? Key) : CallCommand(By, Key)
    {
        internal override string Text => $"{By}: end the call";

        internal override Transition Decide(CallContext context) => context.Step.OnHangUp(context, this);
    }

    /// <summary>Move the caller to another department.</summary>
    /// <param name="Department">Its name in the plan.</param>
    public sealed record Transfer(string Department, string By, string? Key) : CallCommand(By, Key)
    {
        internal override string Text => $"{By}: move the call to {Department}";

        internal override Transition Decide(CallContext context) => context.Step.OnTransfer(context, this);
    }

    /// <summary>Begin to record the conversation, after both have been told.</summary>
    public sealed record StartRecording(string By, string? Key) : CallCommand(By, Key)
    {
        internal override string Text => $"{By}: record the conversation";

        internal override Transition Decide(CallContext context) => context.Step.OnStartRecording(context, this);
    }

    /// <summary>Ask the caller for digits outside the conversation, which are kept nowhere.</summary>
    /// <param name="Name">What is asked for: its name in the plan.</param>
    public sealed record AskForDigits(string Name, string By, string? Key) : CallCommand(By, Key)
    {
        internal override string Text => $"{By}: ask the caller for {Name}";

        internal override Transition Decide(CallContext context) => context.Step.OnAskForDigits(context, this);
    }

    /// <summary>Pause, resume or stop the recording of the conversation, as far as our copy of it goes.</summary>
    public sealed record MarkRecording(RecordingMark Mark, string By, string? Key) : CallCommand(By, Key)
    {
        internal override string Text => Mark switch
        {
            RecordingMark.Pause => $"{By}: pause the recording",
            RecordingMark.Resume => $"{By}: resume the recording",
            RecordingMark.Stop => $"{By}: stop the recording",
            _ => throw new UnreachableException(),
        };

        internal override Transition Decide(CallContext context) => context.Step.OnMarkRecording(context, this);
    }
}

/// <summary>What was decided of a command.</summary>
/// <param name="Refusal">Why nothing was done, as a sentence; <c>null</c>: it was done.</param>
public sealed record CommandDecision(CallCommand Command, DateTimeOffset At, string? Refusal)
{
    /// <summary>By which what becomes of it is known; <c>null</c>: it has no id.</summary>
    public string? RequestId { get; init; }
}
