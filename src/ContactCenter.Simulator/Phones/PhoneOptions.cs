using System.ComponentModel;
using System.Globalization;

namespace ContactCenter.Simulator.Phones;

/// <summary>A phone that is there from the start. In settings also its number alone.</summary>
[TypeConverter(typeof(FromText))]
public sealed class PhoneOptions
{
    /// <summary>A number, <c>sip:user@host</c>, <c>app:user</c> or <c>vbc:extension</c>; numbers as people write them.</summary>
    public string Number { get; set; } = "";

    /// <summary>What people call it; <c>null</c>: by its number.</summary>
    public string? Name { get; set; }

    public static PhoneOptions FromString(string number) => new() { Number = number };

    public static implicit operator PhoneOptions(string number) => FromString(number);

    private sealed class FromText : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => FromString((string)value);
    }
}
