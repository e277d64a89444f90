using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Voice;

internal ref partial struct OptionReader
{
    private const decimal MaxSeconds = 900_000_000_000;

    public readonly string? Text() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => Unescaped(),
        JsonTokenType.Number => Raw(),
        _ => throw Wrong("text"),
    };

    public readonly bool? Flag() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(Unescaped(), out var flag) => flag,
        _ => throw Wrong("true or false"),
    };

    public readonly int? Whole() => Decimal("a whole number") switch
    {
        null => null,
        { } number when decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw Wrong("a whole number"),
    };

    public readonly double? Number() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.String when double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => throw Wrong("a number"),
    };

    public readonly TimeSpan? Seconds() => Decimal("a number of seconds") switch
    {
        null => null,
        { } seconds and >= -MaxSeconds and <= MaxSeconds => new TimeSpan((long)decimal.Round(seconds * TimeSpan.TicksPerSecond)),
        _ => throw Wrong("a number of seconds"),
    };

    /// <summary>A text that has a type of its own.</summary>
    public readonly T? Word<T>(Func<string, T> of)
        where T : struct => Text() is { } text ? of(text) : null;

    /// <summary>Whether the value is this text.</summary>
    public readonly bool Is(string text) => _json.TokenType == JsonTokenType.String && Unescaped().Equals(text, StringComparison.Ordinal);

    public readonly char? Key() => Text() switch
    {
        null => null,
        [var key] => key,
        _ => throw Wrong("one key"),
    };

    public readonly HttpVerb? Verb() => Text() switch
    {
        null => null,
        var verb when verb.Equals("GET", StringComparison.OrdinalIgnoreCase) => HttpVerb.Get,
        var verb when verb.Equals("POST", StringComparison.OrdinalIgnoreCase) => HttpVerb.Post,
        _ => throw Wrong("GET or POST"),
    };

    public readonly PhoneNumber? PhoneNumber() => Text() switch
    {
        null => null,
        var text when Voice.PhoneNumber.TryParse(text, out var number) => number,
        _ => throw Wrong("a telephone number of 7 to 15 digits, country code first"),
    };

    /// <summary>One text, alone or as the only one of an array; <c>null</c> when there is none.</summary>
    public string? OnlyText()
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Text();
        var array = this;
        if (!NextItem())
            return null;
        var text = Text();
        return NextItem() ? throw array.Wrong("only one") : text;
    }

    /// <summary>One URL, alone or as the only one of an array; <c>null</c> when there is none.</summary>
    public Uri? Url()
    {
        var start = this;
        return OnlyText() switch
        {
            null => null,
            var text when Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url) => url,
            _ => throw start.Wrong("a URL"),
        };
    }

    /// <summary>Texts in an array, or one alone; <c>null</c> when absent.</summary>
    public IReadOnlyList<string>? Texts()
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Text() is { } only ? [only] : null;
        var texts = new List<string>();
        while (NextItem())
            texts.Add(Text() ?? throw Wrong("text"));
        return texts;
    }

    public IReadOnlyList<LegId>? Legs() => Texts()?.Select(id => new LegId(id)).ToArray();

    /// <summary>An object of any fields; <c>null</c> when absent.</summary>
    public JsonFields? Fields() => Object(static (ref json) => json.AllOptions());

    /// <summary>The options of the present object, whatever they are.</summary>
    public JsonFields AllOptions()
    {
        while (NextOption())
            Keep();
        return Extra;
    }

    private readonly decimal? Decimal(string allowed) => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number or JsonTokenType.String when decimal.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(allowed),
    };

    private readonly string Raw()
    {
        var value = _json;
        return JsonElement.ParseValue(ref value).GetRawText();
    }
}
