using System.Text.Json;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Vectors of what was said in a call, as they are encrypted.</summary>
/// <param name="Model">That has made them. Vectors of two models are never compared.</param>
/// <param name="Passages">Of all parties, in the order of their first segments.</param>
internal sealed record StoredVectors(string Model, StoredPassage[] Passages)
{
    /// <summary>Seconds of a recording in which callers say what they want.</summary>
    private const double FirstMinute = 60;

    /// <summary>
    /// What the caller said in the first minute; where that is nothing, all that they said. Where nobody knows who spoke, it may be the caller.
    /// </summary>
    public IReadOnlyList<StoredPassage> CallerPassages()
    {
        List<StoredPassage> said = [.. Passages.Where(passage => passage.Speaker != StoredPassage.WordOf(Speaker.Agent))];
        List<StoredPassage> early = [.. said.Where(passage => passage.Start < FirstMinute)];
        return early.Count > 0 ? early : said;
    }

    public static StoredVectors FromText(string text) => JsonSerializer.Deserialize(text, StoredAnalysisJson.Default.StoredVectors)!;

    public string ToText() => JsonSerializer.Serialize(this, StoredAnalysisJson.Default.StoredVectors);
}

/// <summary>A passage of one recording with its vector.</summary>
/// <param name="Segments">Numbers of the call's transcript.</param>
/// <param name="Speaker"><c>agent</c>, <c>caller</c> or <c>unknown</c>.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Recording">Its number in the index.</param>
/// <param name="Vector">A <see cref="ByteVector"/>.</param>
internal sealed record StoredPassage(int[] Segments, string Speaker, double Start, double End, long Recording, byte[] Vector)
{
    public static StoredPassage Of(SpokenPassage passage, TurnOrigin origin, float[] vector) => new(
        [.. passage.Segments],
        WordOf(passage.Speaker),
        Math.Round(passage.Turns[0].Start - origin.Began, 3),
        Math.Round(passage.Turns.Max(turn => turn.End) - origin.Began, 3),
        origin.Recording,
        [.. ByteVector.Of(vector).ToBytes()]);

    public static string WordOf(Speaker speaker) => speaker.ToString().ToLowerInvariant();

    public float[] ToFloats() => ByteVector.FromBytes(Vector).ToFloats();
}
