using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ContactCenter.Voice;

/// <summary>A telephone number in E.164 form without the plus: 7 to 15 digits, country code first.</summary>
[JsonConverter(typeof(PhoneNumberJsonConverter))]
public readonly record struct PhoneNumber
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private readonly string? _value;

    private PhoneNumber(string value) => _value = value;

    /// <summary>The digits; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a number as people write it.</summary>
    /// <param name="text">
    /// Digits, with <c>+</c> or <c>00</c> in front if you like, and spaces, dashes, dots and parentheses anywhere.
    /// A trunk zero in parentheses, as in <c>+44 (0)20 7946 0000</c>, is left out.
    /// </param>
    /// <exception cref="FormatException">The text is not a number of 7 to 15 digits that begins with a country code.</exception>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException($"\"{text}\" is not a telephone number: it needs {MinDigits} to {MaxDigits} digits, country code first.");

    /// <summary>Reads a number as <see cref="Parse"/> does.</summary>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null)
            return false;

        var rest = text.AsSpan().Trim();
        if (rest.StartsWith('+'))
            rest = rest[1..];
        else if (rest.StartsWith("00", StringComparison.Ordinal))
            rest = rest[2..];

        Span<char> digits = stackalloc char[MaxDigits];
        var count = 0;
        while (!rest.IsEmpty)
        {
            if (rest.StartsWith("(0)", StringComparison.Ordinal))
            {
                rest = rest[3..];
                continue;
            }

            var next = rest[0];
            rest = rest[1..];
            if (next is ' ' or '-' or '.' or '(' or ')')
                continue;
            if (!char.IsAsciiDigit(next) || count == MaxDigits)
                return false;
            digits[count++] = next;
        }

        if (count < MinDigits || digits[0] == '0')
            return false;
        number = new PhoneNumber(digits[..count].ToString());
        return true;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => Value;
}
