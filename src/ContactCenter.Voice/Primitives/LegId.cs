using System.Text.Json.Serialization;

namespace ContactCenter.Voice;

/// <summary>
/// The platform's id of one leg (one party's connection), which the wire calls <c>uuid</c>. Opaque text: with dashes,
/// without, or in another shape altogether, so it is compared as text and never parsed.
/// </summary>
/// <param name="Value">The id as the platform wrote it.</param>
[JsonConverter(typeof(LegIdJsonConverter))]
public readonly record struct LegId(string Value)
{
    /// <summary>The id as the platform wrote it.</summary>
    public override string ToString() => Value ?? "";
}
