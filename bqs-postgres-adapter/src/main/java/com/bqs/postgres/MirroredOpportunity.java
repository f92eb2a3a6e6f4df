package com.bqs.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the mirror table, to read; {@link MirrorRowWriter} writes it. */
@Entity
@Immutable
@Table(name = "crm_opportunities")
class MirroredOpportunity extends CrmColumns {}
