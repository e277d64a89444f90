using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Calls;

/// <summary>Why an instant matters to a call.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LegOverdue), "legOverdue")]
[JsonDerivedType(typeof(LongestWait), "longestWait")]
[JsonDerivedType(typeof(Silence), "silence")]
[JsonDerivedType(typeof(RecordingsDue), "recordingsDue")]
public abstract record CallTimer
{
    private CallTimer()
    {
    }

    /// <summary>An agent's leg should have been taken or given up by the platform long ago.</summary>
    public sealed record LegOverdue(int Agent) : CallTimer;

    /// <summary>The caller has waited as long as the department allows.</summary>
    public sealed record LongestWait(int Step) : CallTimer;

    /// <summary>Nothing may have been heard of the call's legs for long.</summary>
    public sealed record Silence : CallTimer;

    /// <summary>The platform should have reported every voice message of the call, which is over.</summary>
    public sealed record RecordingsDue : CallTimer;
}
