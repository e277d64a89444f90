namespace ContactCenter.Domain.Calls.Steps.Announcement;

/// <summary>Hears that the conversation will be recorded, and may decline.</summary>
public sealed record Announcing(string Department) : CallState
{
    internal override CallStep Step => new AnnouncingStep(this);
}
