using System.Text.Json;

namespace ContactCenter.Simulator.Sockets;

/// <summary>
/// What an application has sent and nobody has heard yet: frames, and between them the places at which it wants to be told
/// that all before has been played. Bounded; not thread-safe.
/// </summary>
internal sealed class PlayoutQueue
{
    /// <summary>Frames that it holds, a minute and a second of sound; and as many notifies.</summary>
    public const int Capacity = 3_072;

    private readonly LinkedList<Item> _items = [];
    private int _frames;
    private bool _sounds;

    /// <summary>Whether there is no room for another frame.</summary>
    public bool IsFull => _frames == Capacity;

    /// <summary>Whether anything is left to be played, or sounds at this moment.</summary>
    public bool IsPlaying => _sounds || _items.Count > 0;

    /// <returns>Whether there was room.</returns>
    public bool TryAdd(byte[] frame)
    {
        if (IsFull)
            return false;
        _items.AddLast(new Item(frame, default));
        _frames++;
        return true;
    }

    /// <returns>Whether there was room.</returns>
    public bool TryAdd(JsonElement notify)
    {
        if (_items.Count - _frames == Capacity)
            return false;
        _items.AddLast(new Item(null, notify));
        return true;
    }

    /// <summary>Makes room by forgetting the frame that would have been played next.</summary>
    public void DropOldest()
    {
        var oldest = _items.First;
        while (oldest is { Value.Frame: null })
            oldest = oldest.Next;
        if (oldest is null)
            return;
        _items.Remove(oldest);
        _frames--;
    }

    /// <summary>The last frame has been played: the next one begins to sound.</summary>
    /// <returns>The frame, <c>null</c>: silence; and the notifies that were waiting for what was before it.</returns>
    public (byte[]? Frame, IReadOnlyList<JsonElement> Reached) Advance()
    {
        List<JsonElement> reached = [];
        byte[]? frame = null;
        while (frame is null && _items.First is { } first)
        {
            _items.RemoveFirst();
            frame = first.Value.Frame;
            if (frame is null)
                reached.Add(first.Value.Notify);
        }

        _frames -= frame is null ? 0 : 1;
        _sounds = frame is not null;
        return (frame, reached);
    }

    /// <summary>Forgets everything.</summary>
    /// <returns>The notifies that were waiting.</returns>
    public IReadOnlyList<JsonElement> Clear()
    {
        JsonElement[] waiting = [.. _items.Where(item => item.Frame is null).Select(item => item.Notify)];
        _items.Clear();
        _frames = 0;
        _sounds = false;
        return waiting;
    }

    /// <summary>A frame; without one, a notify.</summary>
    private readonly record struct Item(byte[]? Frame, JsonElement Notify);
}
