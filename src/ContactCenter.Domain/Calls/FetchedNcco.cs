using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// Reads an NCCO that a service has written. It may speak, play, wait and at last ask, and nothing else: an action that dials would dial
/// whatever number the service, or who speaks for it, likes.
/// </summary>
public static class FetchedNcco
{
    public const int MostActions = 20;

    public const int LongestJson = 32 * 1024;

    private static readonly Uri Ours = new("https://localhost/");

    /// <param name="ncco">The NCCO as JSON.</param>
    /// <param name="fault">Why it is not carried out.</param>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out string? ncco, [NotNullWhen(false)] out string? fault)
    {
        (ncco, fault) = Read(json);
        return fault is null;
    }

    private static (string? Ncco, string? Fault) Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > LongestJson)
            return (null, "its NCCO has more than 32 KB");
        try
        {
            var ncco = Ncco.Parse(json);
            var fault = ncco.Count > MostActions ? $"its NCCO has more than {MostActions} actions" : FaultOf(ncco);
            return fault is null ? (ncco.ToString(), null) : (null, fault);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or FormatException or OverflowException)
        {
            return (null, "its answer is no NCCO");
        }
    }

    private static string? FaultOf(Ncco ncco)
    {
        for (var i = 0; i < ncco.Count; i++)
        {
            var fault = ncco[i] switch
            {
                TalkAction { Loop: 0 } or StreamAction { Loop: 0 } => "its NCCO repeats something without end",
                TalkAction or StreamAction or WaitAction => null,
                InputAction { Mode: { } mode } when mode == InputMode.Asynchronous => "its NCCO asks without waiting for an answer",
                InputAction when i == ncco.Count - 1 => null,
                InputAction => "its NCCO goes on after an input",
                var other => $"its NCCO holds {other.Name}; only talk, stream, wait and one last input may be in it",
            };
            if (fault is not null)
                return fault;
        }

        var ours = new Ncco(ncco.Select(action => action is InputAction input ? input with { EventUrl = Ours } : action));
        return ours.Check() is [{ } first, ..] ? $"its NCCO is not valid: {first}" : null;
    }
}
