using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Page;

/// <summary>An application tells which numbers the account has by now and whose phones there are, for example when its menus were changed.</summary>
internal static class AccountLines
{
    public static async Task<IResult> SetAsync(VoicePlatform platform, LinesBody body)
    {
        var numbers = (body.Numbers ?? []).Select(number => (Given: number, Number: TypedAddress.NumberOf(number))).ToList();
        if (numbers.Count == 0 || numbers.Exists(number => number.Number is null))
            return Wrong($"numbers must be one or more, each 7 to 15 digits that begin with the country's; they are: {string.Join(", ", body.Numbers ?? [])}.");
        var phones = (body.Phones ?? []).Select(phone => (phone.Name, Read: PhoneAddress.Read(phone.Address ?? ""))).ToList();
        if (phones.Find(phone => phone.Read.Problem is not null) is { Read.Problem: { } problem })
            return Wrong(problem);
        await platform.Switchboard.EventLoop.InvokeAsync(() =>
        {
            platform.Options.Numbers = [.. numbers.Select(number => number.Number!).Distinct(StringComparer.Ordinal)];
            foreach (var (name, read) in phones)
                Name(platform, read.Endpoint!, name);
            return true;
        });
        return Results.NoContent();
    }

    private static void Name(VoicePlatform platform, VoiceEndpoint endpoint, string? name)
    {
        var phone = platform.Switchboard.Phones.At(endpoint.Type, endpoint.Address);
        if (!string.IsNullOrWhiteSpace(name))
            phone.Name = name.Trim();
    }

    private static IResult Wrong(string problem) => Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
}

/// <param name="Numbers">All that can be dialled.</param>
/// <param name="Phones">Phones that are to stand on the page; others stay.</param>
internal sealed record LinesBody(IReadOnlyList<string>? Numbers, IReadOnlyList<LineBody>? Phones);

/// <param name="Address">A number, <c>sip:user@host</c>, <c>app:user</c> or <c>vbc:extension</c>.</param>
/// <param name="Name">Whose it is; <c>null</c>: as it was.</param>
internal sealed record LineBody(string? Address, string? Name);
