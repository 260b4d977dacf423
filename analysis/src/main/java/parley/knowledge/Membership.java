package parley.knowledge;

/// That a state was a member of an organisation for some time.
///
/// @param organisation id of the organisation
/// @param member id of the state
/// @param term from accession to withdrawal
/// @param source where the row comes from
/// @param asOf when it was last looked at; an open term means a member on that date
public record Membership(
        String organisation, String member, Term term, String source, PartialDate asOf) {}
