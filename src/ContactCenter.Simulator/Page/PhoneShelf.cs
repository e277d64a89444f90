using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Page;

/// <summary>Which phones stand on the page.</summary>
internal static class PhoneShelf
{
    /// <summary>Puts a phone there, with the address as people type it.</summary>
    public static IResult Add(VoicePlatform platform, string? kind, string address, string? name)
    {
        if (PhoneAddress.TypeOf(kind) is not { } type)
            return Results.Problem($"{kind} is no kind of phone.", statusCode: StatusCodes.Status400BadRequest);
        var (read, problem) = TypedAddress.Read(type, address);
        if (read is null)
            return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        var phone = platform.Switchboard.Phones.At(type, read);
        if (!string.IsNullOrWhiteSpace(name))
            phone.Name = name.Trim();
        return Results.Json(PageState.Of(phone), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Takes a phone away: its calls are forgotten, and it is as it was at first when it is called again.</summary>
    public static async Task<IResult> RemoveAsync(VoicePlatform platform, string segment, string? kind)
    {
        var switchboard = platform.Switchboard;
        if (PhoneAddress.TypeOf(kind) is not { } type || switchboard.Phones.Known(type, PhoneAddress.Unescape(segment)) is not { } phone)
            return Results.Problem("There is no such phone.", statusCode: StatusCodes.Status404NotFound);
        return await switchboard.EventLoop.InvokeAsync(() => switchboard.Phones.Remove(phone.Line))
            ? Results.NoContent()
            : Results.Problem($"Phone {phone.Name ?? phone.Address} is not on hook.", statusCode: StatusCodes.Status409Conflict);
    }
}
