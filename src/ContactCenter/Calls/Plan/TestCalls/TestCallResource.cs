using System.Text.Json;
using ContactCenter.Calls.Resources;
using ContactCenter.Domain.Calls.Steps.Collect;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;

namespace ContactCenter.Calls.Plan.TestCalls;

/// <summary>Who calls, when, and what happens then.</summary>
/// <param name="Number">The number that is dialled; when absent the contact center's own.</param>
/// <param name="Caller">The caller's number; when absent nobody's that is known.</param>
/// <param name="At">When the call comes in, so that hours and holidays can be tried; when absent now.</param>
/// <param name="Inputs">
/// In order, each keys such as <c>"1"</c>, words, <c>""</c> for silence, <c>{"agent":"answers"}</c>, <c>"doesNotAnswer"</c> or <c>"leaves"</c>,
/// <c>{"service":…}</c> with the body of its answer or <c>null</c> for none, <c>{"goOn":true}</c> when all has been heard, <c>{"hangUp":true}</c>.
/// </param>
/// <param name="CallId">
/// A call that was: its caller does in the draft what they did then, at the same instants, until they leave the menus. Nothing else is given beside it.
/// </param>
internal sealed record TestCallRequest(string? Number, string? Caller, DateTimeOffset? At, IReadOnlyList<JsonElement>? Inputs, string? CallId);

/// <summary>The way of a caller.</summary>
/// <param name="Steps">From the greeting on, one for each input.</param>
/// <param name="State">Where the caller is at last, as calls tell it.</param>
/// <param name="Department">The department that the caller has got to; <c>null</c>: none.</param>
internal sealed record TestCallResource(IReadOnlyList<TestStepResource> Steps, string State, string? Department);

/// <summary>Where an input has led.</summary>
/// <param name="Input">
/// As it was sent; <c>null</c>: the greeting. Of a call that was, in the same words, and <c>{"matched":true}</c> for digits that are not kept.
/// </param>
/// <param name="State">As calls tell it.</param>
/// <param name="Target">The menu, or what is collected or asked below it, as a path below <c>Ivr:Menus</c>; <c>null</c>: the caller is in no menu.</param>
/// <param name="Department"><c>null</c>: none.</param>
/// <param name="Says">What the caller hears, sounds by their address.</param>
/// <param name="Decisions">As the timeline of a call tells them.</param>
internal sealed record TestStepResource(
    JsonElement? Input, string State, string? Target, string? Department, IReadOnlyList<string> Says, IReadOnlyList<string> Decisions)
{
    public static TestStepResource Of(JsonElement? input, TestCall test) => new(
        input,
        CallResource.StateOf(test.Call.Placement.State),
        test.Call.Placement.State switch
        {
            InMenu menu => menu.Menu,
            Collecting collecting => collecting.Target,
            Asking asking => asking.Target,
            HearingRemoteNcco remote => remote.Target,
            _ => null,
        },
        test.Call.Department,
        test.TakeSaid(),
        test.TakeDecisions());
}
