using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

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
    public Ncco(IEnumerable<NccoAction> actions) => _actions = ValueList<NccoAction>.Of([.. actions]);

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
    public static Ncco Parse(ReadOnlySpan<byte> utf8Json) => throw new NotSupportedException();

    /// <summary>The JSON, as UTF-8.</summary>
    public byte[] ToUtf8Json() => throw new NotSupportedException();

    /// <summary>Writes the JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException();

    /// <summary>Everything that the platform would not run as it stands, in the order of the actions; empty when all is well.</summary>
    public IReadOnlyList<NccoFault> Check() => Count == 0 ? [] : new List<NccoFault>();

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
}
