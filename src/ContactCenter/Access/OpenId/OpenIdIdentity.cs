namespace ContactCenter.Access.OpenId;

/// <summary>Who a person is for their provider. Names and addresses change hands there; these two never do.</summary>
/// <param name="Issuer">The provider, as its tokens call it.</param>
/// <param name="Subject">The person, as the provider calls them.</param>
internal sealed record OpenIdIdentity(string Issuer, string Subject);
