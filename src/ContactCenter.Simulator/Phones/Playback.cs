using ContactCenter.Simulator.Log;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Phones;

/// <summary>One sound of the platform as it reaches phones, piece by piece: who comes later hears the rest.</summary>
/// <param name="source">What it is.</param>
/// <param name="listeners">Who hears it at the moment.</param>
internal sealed class Playback(HeardSource source, Func<IEnumerable<Leg>> listeners)
{
    private readonly Dictionary<PhoneLine, long> _lines = [];

    public void Play(string piece)
    {
        foreach (var leg in listeners())
        {
            if (_lines.TryGetValue(leg.Phone, out var line))
                leg.Phone.Lines.Extend(line, piece);
            else
                _lines[leg.Phone] = leg.Phone.Lines.Begin(source, piece, null, HeardOutcome.Playing);
            leg.Board.Log.Write(LogKind.Heard, leg.Id, $"{leg.Phone.Address} hears: {piece}");
            leg.Phone.Touch();
        }
    }

    public void Finish(HeardOutcome outcome)
    {
        foreach (var (phone, line) in _lines)
        {
            phone.Lines.Finish(line, outcome);
            phone.Touch();
        }
    }
}
