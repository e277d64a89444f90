using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>
/// Reads the options of a JSON object one by one, and the objects within it. Lenient where the meaning is plain (a number
/// written as a string, one URL with or without an array, <c>null</c> for what is absent); whatever else is of the wrong kind
/// is a <see cref="JsonException"/> that names action, option, and what it must be.
/// </summary>
internal ref partial struct OptionReader(Utf8JsonReader json)
{
    private Utf8JsonReader _json = json;
    private string _place = "";
    private string? _discriminator;
    private OrderedDictionary<string, JsonElement>? _extra;

    internal delegate T ReadObject<out T>(ref OptionReader json);

    /// <summary>Where the reading stands, to be handed back to whoever lent the reader.</summary>
    public readonly Utf8JsonReader Json => _json;

    /// <summary>The option that is being read.</summary>
    public string Option { get; private set; } = "";

    /// <summary>What kind of object the one is that was just entered.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The options of the present object that were kept.</summary>
    public readonly JsonFields Extra => JsonFields.Of(_extra);

    /// <summary>Moves to the next value of an array.</summary>
    /// <returns>Whether there is one.</returns>
    public bool NextItem() => _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Moves to the value of the next option.</summary>
    /// <returns>Whether there is one.</returns>
    public bool NextOption()
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            Option = "the name of an option";
            Option = Unescaped();
            _json.Read();
            if (!Option.Equals(_discriminator, StringComparison.Ordinal))
                return true;
            _json.TrySkip();
        }

        return false;
    }

    /// <summary>Reads an object within this one; <c>null</c> when it is absent.</summary>
    /// <param name="read">Reads its options.</param>
    public T? Object<T>(ReadObject<T> read)
        where T : class =>
        _json.TokenType == JsonTokenType.Null ? null : Within(".", null, read);

    /// <summary>Reads the object that stands alone or as the only one of an array.</summary>
    /// <param name="discriminator">The option that says what kind of object it is.</param>
    /// <param name="read">Reads its options.</param>
    public T Only<T>(string discriminator, ReadObject<T> read)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Within(".", discriminator, read);
        var array = this;
        if (!NextItem())
            throw array.Wrong("exactly one");
        var only = Within(".", discriminator, read);
        return NextItem() ? throw array.Wrong("exactly one") : only;
    }

    /// <summary>Reads the object that is an item of an array.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="discriminator">The option that says what kind of object it is.</param>
    /// <param name="read">Reads its options.</param>
    public T Item<T>(string name, string discriminator, ReadObject<T> read)
    {
        Option = name;
        return Within(": ", discriminator, read);
    }

    /// <summary>Keeps an option that has no property.</summary>
    public void Keep()
    {
        var value = JsonElement.ParseValue(ref _json);
        if (!JsonFields.IsComparable(value))
            throw new JsonException($"{_place}{Option} holds text that is not Unicode, or a number beyond all bounds");
        _extra ??= new(StringComparer.Ordinal);
        _extra[Option] = value;
    }

    public readonly JsonException Missing(string option) => new($"{_place}{option} is missing");

    public readonly JsonException Wrong(string allowed)
    {
        var value = _json;
        var raw = JsonElement.ParseValue(ref value).GetRawText();
        return new JsonException(string.Create(CultureInfo.InvariantCulture, $"{_place}{Option} must be {allowed}; it is {Excerpt.Of(raw)}"));
    }

    /// <summary>Looks ahead in the object that begins here for what kind it is.</summary>
    private readonly string FindKind(string discriminator)
    {
        var ahead = this;
        ahead._discriminator = null;
        while (ahead.NextOption())
        {
            if (ahead.Option.Equals(discriminator, StringComparison.Ordinal))
                return ahead._json.TokenType == JsonTokenType.String ? ahead.Unescaped() : throw ahead.Wrong("text");
            ahead._json.TrySkip();
        }

        throw Missing(discriminator);
    }

    private T Within<T>(string separator, string? discriminator, ReadObject<T> read)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
            throw Wrong("an object");
        var outer = (_place, _discriminator, _extra, Option);
        (_place, _discriminator, _extra) = (_place + Option + separator, discriminator, null);
        if (discriminator is not null)
            Kind = FindKind(discriminator);
        var result = read(ref this);
        (_place, _discriminator, _extra, Option) = outer;
        return result;
    }

    private readonly string Unescaped()
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"{_place}{Option} holds text that is not Unicode", e);
        }
    }
}

/// <summary>As much of a text as a message needs.</summary>
internal static class Excerpt
{
    private const int Length = 60;

    public static string Of(string text) => text.Length <= Length ? text : string.Concat(text.AsSpan(0, Length), "…");
}
