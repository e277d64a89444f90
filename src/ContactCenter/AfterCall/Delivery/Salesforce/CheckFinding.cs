namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Something that an org lacks.</summary>
/// <param name="Kind"><c>token</c> (nobody can sign in), <c>object</c>, <c>missing</c> (a field that is not there, or that the user does not see),
/// <c>notWritable</c>, <c>wrongType</c>, <c>tooShort</c> (texts are cut), <c>notUnique</c>, <c>right</c> or <c>answer</c> (it fails at this moment).</param>
/// <param name="Field">The field's or the object's API name; <c>null</c>: it is about the org.</param>
/// <param name="Text">In one sentence, for people.</param>
internal sealed record CheckFinding(string Kind, string? Field, string Text);
