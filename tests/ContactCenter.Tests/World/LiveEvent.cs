using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>A server-sent event of <c>GET /api/v1/live</c>.</summary>
/// <param name="Size">Bytes of its data.</param>
public sealed record LiveEvent(string? Id, string Name, JsonElement Data, int Size)
{
    public string? Topic => Text("topic");

    public string? Key => Text("key");

    /// <summary><c>put</c> or <c>del</c>.</summary>
    public string? Operation => Text("op");

    public long Rev => Data.GetProperty("rev").GetInt64();

    /// <summary>The record of a change.</summary>
    public JsonElement Record => Data.GetProperty("data");

    /// <summary>The records of an <c>all</c>.</summary>
    public IReadOnlyList<JsonElement> Items => [.. Data.GetProperty("items").EnumerateArray()];

    public override string ToString() => $"{Name} {Data.GetRawText()}";

    private string? Text(string name) => Data.TryGetProperty(name, out var value) ? value.GetString() : null;
}
