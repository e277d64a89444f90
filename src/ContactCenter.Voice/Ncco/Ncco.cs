using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ContactCenter.Voice;

/// <summary>
/// A call control object: the actions that the platform runs, in their order. When the last one is done the leg is hung up.
/// Immutable; two are equal when their actions are.
/// </summary>
[JsonConverter(typeof(NccoJsonConverter))]
public sealed class Ncco : IReadOnlyList<NccoAction>, IEquatable<Ncco>
{
    private readonly ValueList<NccoAction> _actions;

    /// <summary>The actions as they are; nothing is checked.</summary>
    public Ncco(IEnumerable<NccoAction> actions)
    {
        _actions = ValueList<NccoAction>.Of([.. actions]);
        foreach (var action in _actions)
            ArgumentNullException.ThrowIfNull(action, nameof(actions));
    }

    /// <summary>No actions: the leg is hung up, or a running NCCO goes on where the platform offers that.</summary>
    public static Ncco Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _actions.Count;

    /// <inheritdoc/>
    public NccoAction this[int index] => _actions[index];

    /// <summary>Whether the actions are equal.</summary>
    public static bool operator ==(Ncco? left, Ncco? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the actions differ.</summary>
    public static bool operator !=(Ncco? left, Ncco? right) => !(left == right);

    /// <summary>Begins an NCCO that is told action by action, in the order in which the caller hears them.</summary>
    public static NccoBuilder Start() => new();

    /// <summary>Reads an NCCO. Actions, endpoints and options that are not known here are kept; nothing is checked.</summary>
    /// <exception cref="JsonException">It is not JSON, or not an array of actions, or an option is of the wrong kind.</exception>
    public static Ncco Parse([StringSyntax(StringSyntaxAttribute.Json)] string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads an NCCO. Actions, endpoints and options that are not known here are kept; nothing is checked.</summary>
    /// <exception cref="JsonException">It is not JSON, or not an array of actions, or an option is of the wrong kind.</exception>
    public static Ncco Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
            throw new JsonException("The NCCO is not UTF-8");
        var reader = new Utf8JsonReader(utf8Json);
        reader.Read();
        var ncco = Read(ref reader);
        reader.Read();
        return ncco;
    }

    /// <summary>The JSON, as UTF-8.</summary>
    /// <exception cref="ArgumentException">A number of an action is not finite, which <see cref="Check"/> tells.</exception>
    public byte[] ToUtf8Json() => Utf8Json.Write(this, static (ncco, writer) => ncco.WriteTo(writer));

    /// <summary>Writes the JSON.</summary>
    /// <exception cref="ArgumentException">A number of an action is not finite, which <see cref="Check"/> tells.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        for (var i = 0; i < _actions.Count; i++)
            _actions[i].WriteTo(writer, Dialect.Ncco);
        writer.WriteEndArray();
    }

    /// <summary>Everything that the platform would not run as it stands, in the order of the actions; empty when all is well.</summary>
    public IReadOnlyList<NccoFault> Check() => NccoFaults.Of(this);

    /// <inheritdoc/>
    public bool Equals(Ncco? other) => other is not null && _actions.Equals(other._actions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ncco);

    /// <inheritdoc/>
    public override int GetHashCode() => _actions.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<NccoAction> GetEnumerator() => _actions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The JSON.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToUtf8Json());

    internal static Ncco Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"An NCCO is an array of actions; this is {reader.TokenType}");
        var json = new OptionReader(reader);
        var actions = new List<NccoAction>();
        while (json.NextItem())
            actions.Add(json.Item(string.Create(CultureInfo.InvariantCulture, $"action {actions.Count + 1}"), "action", NccoAction.ReadAny));
        reader = json.Json;
        return new Ncco(actions);
    }
}
