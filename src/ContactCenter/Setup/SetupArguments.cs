using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Setup;

/// <summary>The command line of <c>setup</c>.</summary>
internal sealed record SetupArguments
{
    public const string Help = """
        setup brings what the contact center needs of a Vonage account: an application with our addresses and key, a number that
        leads to it, and a file with the settings, contactcenter.local.json, in this folder. It may be run again at any time.

          VONAGE_API_KEY, VONAGE_API_SECRET   the account; asked for when they are not in the environment

          --public-url URL   how the platform reaches this machine; else a running ngrok is asked
          --country CC       where to buy a number, two letters, when the account has none
          --number NUMBER    which of the account's numbers to use
          --name NAME        the application's name (ContactCenter)
          --region REGION    where calls are handled: na-east, na-west, eu-east, eu-west, apac-sng or apac-australia
          --against URL      a stand-in of the platform, for example the simulator at http://localhost:4000
          --ngrok URL        ngrok's local API (http://127.0.0.1:4040)
        """;

    /// <summary>Without dashes.</summary>
    public static readonly string[] Options = ["against", "public-url", "ngrok", "country", "number", "name", "region"];

    /// <summary>With a slash at its end.</summary>
    public Uri? Against { get; private init; }

    /// <summary>With a slash at its end.</summary>
    public Uri? PublicUrl { get; private init; }

    public Uri Ngrok { get; private init; } = new("http://127.0.0.1:4040/");

    public string? Country { get; private init; }

    public PhoneNumber? Number { get; private init; }

    public string Name { get; private init; } = "ContactCenter";

    public string? Region { get; private init; }

    /// <param name="args">Without the command itself.</param>
    /// <exception cref="SetupException">Something in them is wrong.</exception>
    public static SetupArguments Read(IEnumerable<string> args)
    {
        var read = new SetupArguments();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var option))
        {
            var (name, value) = option.Split('=', 2) is [var before, var after] ? (before, after) : (option, null);
            read = read.With(
                name,
                () => value ?? (rest.TryDequeue(out var next) ? next : throw new SetupException($"{name} needs a value; setup --help tells more.")));
        }

        return read;
    }

    /// <summary>An address that the platform, or we, can use: https, or http on this machine.</summary>
    /// <returns>With a slash at its end.</returns>
    public static Uri Url(string what, string text)
    {
        if (!BaseAddress.TryRead(text, out var url))
            throw new SetupException($"{what}: '{text}' must be an address that begins with https:// and has no query.");
        if (!BaseAddress.IsPrivate(url))
            throw new SetupException($"{what}: '{text}' must begin with https://; http is for this machine only.");
        return BaseAddress.WithSlash(url);
    }

    /// <returns>In capitals.</returns>
    public static string CountryCode(string text) =>
        text is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second)
            ? text.ToUpperInvariant()
            : throw new SetupException($"'{text}' must be a country in two letters, for example GB.");

    private SetupArguments With(string name, Func<string> value) => name switch
    {
        "--against" => this with { Against = Url(name, value()) },
        "--public-url" => this with { PublicUrl = Url(name, value()) },
        "--ngrok" => this with { Ngrok = Url(name, value()) },
        "--country" => this with { Country = CountryCode(value()) },
        "--number" => this with { Number = NumberOf(value()) },
        "--name" => this with { Name = value() },
        "--region" => this with { Region = RegionOf(value()) },
        _ => throw new SetupException($"setup has no option {name}; setup --help tells which there are."),
    };

    private static PhoneNumber NumberOf(string text) =>
        PhoneNumber.TryParse(text, out var number)
            ? number
            : throw new SetupException($"--number: '{text}' must be a phone number in international form, for example 442079460000.");

    private static string RegionOf(string text) =>
        PlatformRegions.Ids.Contains(text, StringComparer.Ordinal)
            ? text
            : throw new SetupException($"--region: '{text}' must be one of {string.Join(", ", PlatformRegions.Ids)}.");
}
