using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Page;

/// <summary>Somebody does something with a phone on the page.</summary>
internal static class PhoneAction
{
    /// <returns>The phone as it is then; 409 when it cannot be done now, 400 when it never can.</returns>
    public static async Task<IResult> DoAsync(VoicePlatform platform, string address, string? kind, Func<SimulatedPhone, Task> act)
    {
        try
        {
            var phone = PhoneAddress.Find(platform, address, kind);
            await act(phone);
            return Results.Ok(PageState.Of(phone));
        }
        catch (SimulationException fault)
        {
            return Results.Problem(fault.Message.Split('\n')[0].Trim(), statusCode: StatusCodes.Status409Conflict);
        }
        catch (ArgumentException fault)
        {
            return Results.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
