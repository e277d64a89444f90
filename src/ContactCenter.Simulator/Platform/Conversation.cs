using System.Collections.Immutable;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Platform;

/// <summary>Legs that can hear each other. A named one waits, with music, until somebody enters who may start it.</summary>
internal sealed class Conversation(Switchboard switchboard, string id, string? name)
{
    public const int MaxMembers = 200;

    private Func<Recording>? _recordingToCome;
    private Recording? _recording;

    public string Id { get; } = id;

    public string? Name { get; } = name;

    public bool Started { get; private set; } = name is null;

    public ImmutableArray<Leg> Members { get; private set; } = [];

    /// <summary>Whatever listens to all of it.</summary>
    public TapSet Taps { get; } = new(switchboard.Timeline);

    /// <summary>It has ended for everybody.</summary>
    public Signal Ended { get; } = new();

    public ConversationSnapshot Snapshot => new(Id, Name, Started, [.. Members.Select(leg => leg.Id)]);

    public void Enter(Leg leg)
    {
        Members = Members.Add(leg);
        Touch();
    }

    /// <summary>Its members hear each other from now on, and the music ends.</summary>
    public void Start()
    {
        foreach (var leg in Members)
            leg.Music?.Finish(HeardOutcome.Cut);
        if (Started)
            return;
        Started = true;
        switchboard.Log.Write(LogKind.Leg, null, $"Conversation {Name} has started.");
        _recording = _recordingToCome?.Invoke();
        Touch();
    }

    /// <summary>Records from its start to its end, once.</summary>
    public void Record(Func<Recording> recording)
    {
        if (_recordingToCome is not null)
            return;
        _recordingToCome = recording;
        _recording = Started ? recording() : null;
    }

    public void Leave(Leg leg)
    {
        Members = Members.Remove(leg);
        Touch();
        if (Ended.HasFired)
            return;
        if (leg.EndsConversation || Members.IsEmpty)
            End();
        else if (leg.StartsConversation && switchboard.Options.Unspecified.MusicReturns && !Members.Any(member => member.StartsConversation))
            Array.ForEach([.. Members], member => member.PlayMusic());
    }

    /// <summary>Whether <paramref name="listener"/> hears what <paramref name="speaker"/> says.</summary>
    public bool Hears(Leg listener, Leg speaker) =>
        Started && !Ended.HasFired && listener != speaker && listener.IsUp && speaker.IsUp && Members.Contains(listener) && Members.Contains(speaker)
        && !speaker.Muted && !listener.Earmuffed && !speaker.IsWhispering && !listener.IsWhispering
        && speaker.Audibility.SpeaksTo(listener.Id)
        && listener.Audibility.HearsFrom(speaker.Id);

    /// <summary>Whom <paramref name="listener"/> hears.</summary>
    public IEnumerable<Leg> HeardBy(Leg listener) => Members.Where(speaker => Hears(listener, speaker));

    /// <summary>A phone's words reach the other phones.</summary>
    public void Say(Leg speaker, string text)
    {
        foreach (var leg in Members)
        {
            if (Hears(leg, speaker))
                leg.Phone.Hear(leg, HeardSource.Phone, text, speaker.Phone.Address);
        }

        if (!speaker.Muted)
            Note(speaker, text);
    }

    /// <summary>A phone's key is told to the applications whose sockets are here.</summary>
    public void Press(Leg presser, char key)
    {
        foreach (var leg in Members.Where(leg => leg != presser && Started && leg.IsUp))
            leg.Socket?.Press(key);
    }

    private void Note(Leg speaker, string text)
    {
        _recording?.Note(speaker, text);
        foreach (var recording in Members.SelectMany(leg => leg.Recordings))
            recording.Note(speaker, text);
    }

    /// <summary>Somebody's waiting may be over, and who hears whom may have changed.</summary>
    public void Touch()
    {
        Taps.Refresh();
        foreach (var leg in Members)
        {
            leg.Sound.Taps.Refresh();
            leg.Phone.Touch();
        }
    }

    private void End()
    {
        _recording?.Stop();
        switchboard.Conversations.Remove(this);
        Ended.Fire();
        Touch();
    }
}

/// <summary>A live conversation as it was at one instant.</summary>
/// <param name="Id">The conversation's uuid.</param>
/// <param name="Name">The name that NCCOs know it by; <c>null</c> for the conversation that each call begins in.</param>
/// <param name="Started">Whether its members hear each other; before, they hear their hold music.</param>
/// <param name="Legs">Who is in it, in the order of joining.</param>
public sealed record ConversationSnapshot(string Id, string? Name, bool Started, IReadOnlyList<string> Legs);
